/** Correct English as learners and their teachers write it; no rule may touch a word of it. */
export const correctSentences: readonly string[] = `
My name is Rina and I am from Surabaya.
I have been learning English for three years.
My father works in a bank, and my mother is a teacher.
I usually get up at five o'clock and pray.
On Sundays we go to the beach with our friends.
She doesn't like spicy food, but her brother loves it.
Have you ever been to Yogyakarta?
I would like a cup of coffee, please.
Yesterday I went to the market and bought some vegetables.
Last night I watched a film that makes me cry every time.
When I was a child, I lived in a small village.
I think he is at home now.
He said that he would come tomorrow.
If it rains tomorrow, we will stay at home.
Could you tell me how I get to the station?
I am looking forward to meeting you next week.
My hobbies are reading, cooking and playing the guitar.
There are many people in the street today.
There is a lot of traffic in Jakarta.
She has two older brothers and one younger sister.
It takes me an hour to get to the office.
I was born in Medan in 1999.
Thank you for helping me with my homework.
I'm sorry, I can't come to the party on Saturday.
He didn't see me because it was dark.
What do you do in your free time?
Where did you buy that bag?
My best friend wants to be a doctor.
I used to play football every afternoon.
The weather is hot, so I drink a lot of water.
We have lived here since 2015.
I have already finished my work, so I can help you.
Indonesia has more than seventeen thousand islands.
Although I was tired, I kept working.
I feel tired because I slept badly.
The movie was interesting, but the end was sad.
Let me know if you need anything.
Please let him go home early.
My mother makes me eat vegetables.
I saw her leave the house an hour ago.
She asked me where I live.
I don't know what I should do.
Can she swim? Yes, she can.
Does your brother play badminton?
Did you see the news last night?
How much does this shirt cost?
How many students are there in your class?
I need some advice about my future.
We don't have much time.
He gave me a lot of useful information.
One of my teachers is from Australia.
Everyone in my family likes fish.
Every student has a book.
These shoes are too small for me.
This is the best restaurant in town.
I am better at reading than at writing.
It is cheaper than the other one.
I agree with you.
I really like Korean dramas.
She is married to an engineer.
I'm interested in history.
We discussed the problem yesterday.
Please explain it to me again.
Can I borrow your pen?
My sister lent me her motorbike.
I listen to music when I study.
He is waiting for the bus.
We arrived at the airport at nine.
I go to work by bus, but my wife goes on foot.
I saw it on YouTube.
Turn off the light before you go to bed.
She is a good cook and makes delicious rendang.
The trip to Lombok was a lot of fun.
I'm bored; let's go out.
He speaks English very well.
I made a mistake in the test.
I do my homework after dinner.
Most people here speak two languages.
As far as I know, the museum is closed on Mondays.
I love Indonesian food, especially nasi goreng.
How do you say "kangen" in English?
What does this word mean?
Why are you late?
Are you ready to order?
I haven't eaten yet.
Nobody told me about the meeting.
I don't have anything to do today.
My parents are farmers and they work hard.
He goes to the gym twice a week to stay healthy.
I bought this phone two years ago and it still works.
My uncle, who lives in Bandung, came to see us last week.
I hope you had a nice weekend.
She told me that she likes her new job.
They have been married for ten years.
Before going to bed, I read a book.
The children are playing in the garden.
I want to know what happened yesterday.
It was so nice to see you again!
I'd like to book a room for two nights.
He has a five-year-old daughter.
I'm 20 years old and I study economics.
Is there anything else I can do for you?
I prefer tea to coffee.
My phone is being repaired.
The cake was made by my grandmother.
I wish I were taller.
If I were you, I would take the job.
She has gone to the shop, so you can wait here.
I must have left my keys at home.
It is raining; take an umbrella.
That's why I want to improve my English.
My teacher always says that practice makes perfect.
You should see a doctor.
I didn't use to like durian, but now I do.
We were having dinner when he called.
Some students were late this morning.
I don't mind waiting.
It's too expensive for me.
Do you want me to help you?
What time does the train leave?
I've never seen snow.
Our flight was delayed, so we slept at the airport.
The people I met there were friendly.
He drives a car, but I ride a motorcycle.
I took medicine because I had a headache.
Next week we are going to visit my grandparents.
I will call you when I arrive.
She works as a nurse in a big hospital.
My dream is to become a software engineer.
I can work in a team and solve problems quickly.
I graduated from university last year and I work at a start-up now.
In my last job I learned how to talk to customers.
I look like my mother.
I was afraid of dogs when I was little.
Here are the books that you asked for.
The room has a bed, a desk and two chairs.
I think that everyone should learn a foreign language.
My favourite colour is grey.
We travelled to the city centre to see the theatre.
I realised that I should apologise to my neighbour.
She organised a programme for children.
We practise a lot, and practising at the travel centre is fun.
Let's practise: you work at the check-in desk, and I am flying to Singapore.
I married my wife in 2015.
Last weekend I visited my grandparents, who live in a small village near Solo.
By the time we arrived, the film had already started.
I wish I had more time to read.
`
  .trim()
  .split("\n");

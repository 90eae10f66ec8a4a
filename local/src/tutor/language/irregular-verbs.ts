/** One verb a line: base, past, past participle. */
const table = `
be was been
become became become
begin began begun
bend bent bent
bite bit bitten
blow blew blown
break broke broken
bring brought brought
build built built
burn burned burned
buy bought bought
catch caught caught
choose chose chosen
come came come
cost cost cost
cut cut cut
deal dealt dealt
do did done
draw drew drawn
dream dreamed dreamed
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
fly flew flown
forget forgot forgotten
forgive forgave forgiven
get got got
give gave given
go went gone
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
know knew known
lead led led
learn learned learned
leave left left
lend lent lent
let let let
lie lay lain
lose lost lost
make made made
mean meant meant
meet met met
pay paid paid
put put put
quit quit quit
read read read
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
sell sold sold
send sent sent
set set set
shake shook shaken
shine shone shone
shoot shot shot
show showed shown
shut shut shut
sing sang sung
sit sat sat
sleep slept slept
smell smelled smelled
speak spoke spoken
spend spent spent
stand stood stood
steal stole stolen
swim swam swum
take took taken
teach taught taught
tell told told
think thought thought
throw threw thrown
understand understood understood
wake woke woken
wear wore worn
win won won
write wrote written
`;

export interface IrregularVerb {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

export const irregularVerbs: readonly IrregularVerb[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [base = "", past = "", participle = ""] = line.split(" ");
    return { base, past, participle };
  });

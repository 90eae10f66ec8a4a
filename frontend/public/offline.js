/* One language is enough where it is known; without this script both are shown. */
const language = /^(id|in)\b/i.test(navigator.language) ? "id" : "en";
document.documentElement.lang = language;
for (const section of document.querySelectorAll("section")) section.hidden = section.lang !== language;
addEventListener("online", () => {
  location.reload();
});

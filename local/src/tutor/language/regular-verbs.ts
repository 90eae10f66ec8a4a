const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Regular verbs that are common in learners' English and hardly ever nouns where a verb could stand: a rule may
 * take one of them after a subject as a verb.
 */
export const regularVerbs: readonly string[] = words(`
  accept add admit agree allow answer apologize appear apply argue arrange arrive ask attend avoid bake believe belong
  borrow bother call cancel carry change chat celebrate check choose clean climb close collect communicate compare complain complete
  consider contact continue cook correct create cry dance decide deliver describe develop die disagree disappear discover
  discuss dislike download earn enjoy enter exist expect explain explore express fail finish fix follow graduate guess handle
  happen hate help hike hope hug hurry imagine improve include inform introduce invite join jump kiss laugh lend
  like listen live look love manage marry memorize mention miss move need notice offer open order organize pack
  paint pass pick plan play practice practise pray prefer prepare pretend produce promise pronounce protect
  prove provide pull push rain reach realize receive recommend refuse relax remember remind remove rent repair
  repeat reply respond return save search seem serve share shop shout smile snow solve start stay stop study suggest
  suppose surprise switch talk taste thank touch train translate travel try turn use visit wait walk want wash
  watch wish work worry
`);

/** Verbs of being, having, feeling and thinking: a present form of theirs may stand beside a past event. */
export const stativeVerbs: ReadonlySet<string> = new Set(
  words(`
    agree believe belong cost disagree dislike exist feel guess hate have hope include know like live look love
    mean miss need prefer realize remember seem smell suppose taste think understand want wish work
  `),
);

/** Verbs that are as often nouns: only what follows shows which ("I need help", "I need help the others"). */
export const verbsThatAreNouns: ReadonlySet<string> = new Set(
  words(`
    answer call change chat cook cost cut dance dream drink drive feed fight fix help hike hope hug jump kiss look love offer order paint pay plan play practice practise promise rain rent repair reply rest return ride run search share shop show sleep smell smile snow start stop study surprise talk taste touch train travel use visit walk wash watch wish work worry
  `),
);

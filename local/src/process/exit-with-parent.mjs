// Preloaded into children that do not know this program (Next.js, the synth): the channel to the parent closes when the
// parent ends, however it ends, and a listener of "disconnect" keeps no process alive.
process.once("disconnect", () => process.exit(0));

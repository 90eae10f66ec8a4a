// Preloaded into children that do not know this program (Next.js, the synth): the channel to the parent closes when the
// parent ends, however it ends.
process.once("disconnect", () => process.exit(0));
// A listener alone would keep the child waiting for that.
process.channel?.unref();

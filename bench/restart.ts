import { App } from "../__tests__/support/app";
import { type Bench, median } from "./measure";

const restarts = 3;
/** Seconds. */
const allowed = 15;

/** From `npm start` to a page, with the client built and data there, after a SIGKILL; against the first start. */
export const restart: Bench = {
  name: "restart",
  title: "Second and later starts on a laptop",
  async run() {
    const app = await App.create({ client: true });
    try {
      const first = await app.start(600);
      const seconds: number[] = [];
      for (let count = 0; count < restarts; count++) {
        await app.kill();
        seconds.push(await app.start());
      }
      return [
        {
          what: `start to page, median of ${restarts}`,
          ours: `${median(seconds).toFixed(1)} s`,
          other: `${first.toFixed(1)} s (the first start)`,
          result: `${(median(seconds) / first).toFixed(2)}×`,
          claim: `a page within ${allowed} s`,
          met: median(seconds) <= allowed,
        },
      ];
    } finally {
      await app.stop();
    }
  },
};

import type { Page } from "playwright-core";

/** Pixels of one step of a wheel, and steps in each direction. */
const notch = 360;
const notches = 80;
/** Places along the scroll bar at which a drag stops for a frame, from one end to the other. */
const stops = 60;
const pages = 30;

const nextFrame = "new Promise((done) => requestAnimationFrame(done))";

/** Ways of scrolling through something that is at its end; `selector` finds what scrolls. */
export const ways = {
  async wheel(page: Page, selector: string): Promise<void> {
    await page.hover(selector);
    for (const direction of [-1, 1]) {
      for (let step = 0; step < notches; step++) {
        await page.mouse.wheel(0, direction * notch);
        await page.evaluate(nextFrame);
      }
    }
  },
  async "scroll bar"(page: Page, selector: string): Promise<void> {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`Nothing is shown at ${selector}.`);
    const x = box.x + box.width - 7;
    const [top, bottom] = [box.y + 25, box.y + box.height - 25];
    await page.mouse.move(x, bottom);
    await page.mouse.down();
    for (const [from, to] of [
      [bottom, top],
      [top, bottom],
    ] as const) {
      for (let stop = 1; stop <= stops; stop++) {
        await page.mouse.move(x, from + ((to - from) * stop) / stops);
        await page.evaluate(nextFrame);
      }
    }
    await page.mouse.up();
  },
  async keyboard(page: Page, selector: string): Promise<void> {
    await page.focus(selector);
    for (const key of ["PageUp", "Home", "PageDown", "End"]) {
      const times = key.startsWith("Page") ? pages : 1;
      for (let time = 0; time < times; time++) {
        await page.keyboard.press(key);
        await page.evaluate(nextFrame);
      }
      await page.evaluate(atRest(selector));
    }
  },
} as const;

/** Brings what scrolls to its end, at rest. */
export async function toEnd(page: Page, selector: string): Promise<void> {
  await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollTo(0, 1e9)`);
  await page.evaluate(atRest(selector));
}

/** Browsers glide to where a key leads: waits until the position stays for some frames. As text, it runs in the page. */
const atRest = (selector: string) => `(async () => {
  const scroller = document.querySelector(${JSON.stringify(selector)});
  for (let still = 0, last = -1; still < 20; ) {
    await new Promise((done) => requestAnimationFrame(done));
    still = scroller.scrollTop === last ? still + 1 : 0;
    last = scroller.scrollTop;
  }
})()`;

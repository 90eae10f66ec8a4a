import type { Locator, Page } from "playwright-core";

/** A message as it is seen. */
export interface SeenMessage {
  readonly id: string;
  /** Pixels from the top of the list to the top of the message; negative where it begins above. */
  readonly top: number;
}

/** The messages of an open conversation, as something that is scrolled. */
export class MessageListPage {
  readonly list: Locator;

  constructor(private readonly page: Page) {
    this.list = page.locator('main [role="region"]');
  }

  /** Messages that stand in the document, seen or not. */
  get drawn(): Locator {
    return this.list.locator("[data-message]");
  }

  async fromEnd(): Promise<number> {
    return this.list.evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
  }

  /** The first message of which anything is seen. */
  async firstSeen(): Promise<SeenMessage> {
    return this.list.evaluate((list) => {
      const { top } = list.getBoundingClientRect();
      const items = [...list.querySelectorAll<HTMLElement>("[data-message]")];
      const item = items.find((candidate) => candidate.getBoundingClientRect().bottom > top + 1);
      return { id: item?.dataset.message ?? "", top: (item?.getBoundingClientRect().top ?? 0) - top };
    });
  }

  /** Where a message stands now; undefined where it is not drawn. */
  async topOf(id: string): Promise<number | undefined> {
    return this.list.evaluate((list, message) => {
      const item = list.querySelector(`[data-message="${message}"]`);
      return item ? item.getBoundingClientRect().top - list.getBoundingClientRect().top : undefined;
    }, id);
  }

  /** Whether something of the list is in sight, the whole of it. */
  async isSeen(item: Locator): Promise<boolean> {
    const [inner, outer] = [await item.boundingBox(), await this.list.boundingBox()];
    if (!inner || !outer) return false;
    return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
  }

  /** Turns the wheel, and waits until the list rests. @param by pixels, negative: up */
  async wheel(by: number): Promise<void> {
    await this.list.hover();
    const before = await this.list.evaluate((list) => list.scrollTop);
    await this.page.mouse.wheel(0, by);
    await this.list.evaluate(async (list, top) => {
      while (list.scrollTop === top) await new Promise((done) => requestAnimationFrame(done));
    }, before);
    await this.atRest();
  }

  /** Scrolls as a dragged scroll bar does. @param part of the way, from 0 to 1 */
  async jump(part: number): Promise<void> {
    await this.list.evaluate((list, where) => {
      list.scrollTop = (list.scrollHeight - list.clientHeight) * where;
    }, part);
    await this.atRest();
  }

  /** Scrolls at once, without gliding. */
  async scrollBy(pixels: number): Promise<void> {
    await this.list.evaluate((list, by) => {
      list.scrollTop += by;
    }, pixels);
    await this.atRest();
  }

  /** Makes the list one of Safari, which has no scroll anchoring. */
  async holdNoPlace(): Promise<void> {
    await this.list.evaluate((list) => {
      (list as HTMLElement).style.setProperty("overflow-anchor", "none");
    });
  }

  async press(key: string): Promise<void> {
    await this.list.focus();
    await this.page.keyboard.press(key);
    await this.atRest();
  }

  /** Waits until neither position nor height change for some frames. */
  async atRest(): Promise<void> {
    await this.list.evaluate(async (list) => {
      for (let still = 0, last = ""; still < 20;) {
        await new Promise((done) => requestAnimationFrame(done));
        const now = `${list.scrollTop} ${list.scrollHeight}`;
        still = now === last ? still + 1 : 0;
        last = now;
      }
    });
  }
}

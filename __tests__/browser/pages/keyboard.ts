import type { Locator, Page } from "playwright-core";

/** Most presses of Tab on the way to something; no page of ours has as many stops. */
const longestWay = 120;

/** A learner without a mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /**
   * Goes to something with Tab alone.
   *
   * @throws Error where it is not reached, or where a stop on the way does not show that it has the focus
   */
  async tabTo(target: Locator): Promise<void> {
    const stops: string[] = [];
    for (let presses = 0; presses < longestWay; presses++) {
      await this.page.keyboard.press("Tab");
      const unseen = await this.page.evaluate(unseenFocus);
      if (unseen) throw new Error(`The focus cannot be seen: ${unseen}`);
      if (await hasFocus(target)) return;
      stops.push(await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? ""));
    }
    throw new Error(`${String(target)} is not reached with Tab:\n${[...new Set(stops)].join("\n")}`);
  }

  /** Goes to something and presses it. */
  async press(target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press(key);
  }

  /** Goes to a field and types into it. */
  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(text);
  }

  /** What has the focus while Tab is pressed so many times. The browser's own bar shows as "BODY". */
  async stops(presses: number): Promise<("inside the dialog" | "BODY" | (string & {}))[]> {
    const stops: string[] = [];
    for (let press = 0; press < presses; press++) {
      await this.page.keyboard.press("Tab");
      stops.push(
        await this.page.evaluate(() => {
          const { activeElement } = document;
          if (activeElement?.closest("dialog[open]")) return "inside the dialog";
          return activeElement === document.body ? "BODY" : (activeElement?.outerHTML.slice(0, 120) ?? "");
        }),
      );
    }
    return stops;
  }
}

/** Whether the keyboard speaks to it now. */
function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}

/**
 * The element that has the focus, where nothing of it or around it looks other than without the focus; else nothing.
 * Runs in the page, which must not move: transitions would hide the difference.
 */
function unseenFocus(): string | undefined {
  const focused = document.activeElement as HTMLElement | null;
  if (!focused || focused === document.body) return undefined;
  const around = [focused, focused.parentElement, focused.parentElement?.parentElement].filter(
    (element): element is HTMLElement => Boolean(element),
  );
  const looks = () =>
    around.map((element) => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, position } = getComputedStyle(element);
      return [outlineStyle, outlineWidth, boxShadow, borderColor, position].join();
    });
  const before = looks();
  focused.blur();
  const after = looks();
  focused.focus();
  return before.join() === after.join() ? focused.outerHTML.slice(0, 160) : undefined;
}

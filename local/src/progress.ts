/** ANSI colours (ECMA-48, "select graphic rendition"). */
const colours = { red: 31, green: 32, cyan: 36, gray: 90 } as const;

/** What the terminal shows while things start: a line for each step, with its time. */
export interface Progress {
  /** Runs one step and prints `done`, or what `done` makes of the result, with the seconds it took. */
  step<T>(title: string, done: string | ((result: T) => string), work: () => T | Promise<T>): Promise<T>;
  /** A line of its own. */
  readonly note: (text: string) => void;
  /** Lines in a frame. */
  readonly box: (lines: readonly string[]) => void;
}

export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** @param terminal colours and redrawing only where it is one @default standard output */
export function createProgress(terminal: Terminal = process.stdout): Progress {
  const live = terminal.isTTY === true;
  const paint = (colour: keyof typeof colours, text: string) =>
    live ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;

  return {
    async step(title, done, work) {
      const start = performance.now();
      const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
      const draw = () =>
        terminal.write(`\r\u001b[2K${paint("cyan", "…")} ${title}  ${paint("gray", seconds())}`);
      if (live) draw();
      const timer = live ? setInterval(draw, 200) : undefined;
      // Without a live line, a step that takes long is announced once, so that nobody waits before a silent screen.
      const announcement = live ? undefined : setTimeout(() => terminal.write(`  ${title} …\n`), 3000);
      const end = (mark: string, text: string) => {
        clearInterval(timer);
        clearTimeout(announcement);
        terminal.write(`${live ? "\r\u001b[2K" : ""}${mark} ${text}  ${paint("gray", seconds())}\n`);
      };
      try {
        const result = await work();
        end(paint("green", "✓"), typeof done === "string" ? done : done(result));
        return result;
      } catch (error) {
        end(paint("red", "✗"), title);
        throw error;
      }
    },
    note(text) {
      terminal.write(`${live ? "\r\u001b[2K" : ""}${text}\n`);
    },
    box(lines) {
      const width = Math.max(...lines.map((line) => line.length));
      const framed = lines.map((line) => `│ ${line.padEnd(width)} │`);
      const edge = "─".repeat(width + 2);
      terminal.write(["", `╭${edge}╮`, ...framed, `╰${edge}╯`, ""].join("\n"));
    },
  };
}

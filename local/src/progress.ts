/** ANSI colours (ECMA-48, "select graphic rendition"). */
const colours = { red: 31, green: 32, cyan: 36, gray: 90 } as const;

/** What the terminal shows while things start: a line for each step, with its time. Steps may overlap. */
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
  const running = new Set<Step>();
  let timer: NodeJS.Timeout | undefined;

  /** The live line shows the oldest step that still runs. */
  const draw = () => {
    const [step] = running;
    const line = step ? `${paint("cyan", "…")} ${step.title}  ${paint("gray", seconds(step))}` : "";
    terminal.write(`${clearLine}${line}`);
  };
  const write = (text: string) => {
    terminal.write(`${live ? clearLine : ""}${text}\n`);
    if (live && running.size > 0) draw();
  };
  const begin = (step: Step) => {
    running.add(step);
    if (live) timer ??= setInterval(draw, 200);
    // Without a live line, a step that takes long is announced once, so that nobody waits before a silent screen.
    else step.announcement = setTimeout(() => terminal.write(`  ${step.title} …\n`), 3000);
  };
  const end = (step: Step, line: string) => {
    running.delete(step);
    clearTimeout(step.announcement);
    if (running.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
    write(`${line}  ${paint("gray", seconds(step))}`);
  };

  return {
    async step(title, done, work) {
      const step: Step = { title, start: performance.now() };
      begin(step);
      try {
        const result = await work();
        end(step, `${paint("green", "✓")} ${typeof done === "string" ? done : done(result)}`);
        return result;
      } catch (error) {
        end(step, `${paint("red", "✗")} ${title}`);
        throw error;
      }
    },
    note: write,
    box(lines) {
      const width = Math.max(...lines.map((line) => line.length));
      const framed = lines.map((line) => `│ ${line.padEnd(width)} │`);
      const edge = "─".repeat(width + 2);
      terminal.write(["", `╭${edge}╮`, ...framed, `╰${edge}╯`, ""].join("\n"));
    },
  };
}

interface Step {
  readonly title: string;
  readonly start: number;
  announcement?: NodeJS.Timeout;
}

const clearLine = "\r\u001b[2K";

function seconds({ start }: Step): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** A likely slip in a learner's text. */
export interface Slip {
  original: string;
  replacement: string;
}

/** What the page asks the worker. */
export interface SlipRequest {
  id: number;
  text: string;
}

/** What the worker answers. */
export interface SlipAnswer {
  id: number;
  slips: Slip[];
}

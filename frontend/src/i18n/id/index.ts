import type { en } from "../en";
import { account } from "./account";
import { chat } from "./chat";
import { check } from "./check";
import { common } from "./common";
import { landing } from "./landing";
import { learning } from "./learning";

export const id: typeof en = { common, landing, account, chat, learning, check };

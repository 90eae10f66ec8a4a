import { account } from "./account";
import { chat } from "./chat";
import { check } from "./check";
import { common } from "./common";
import { landing } from "./landing";
import { learning } from "./learning";

export const en = { common, landing, account, chat, learning, check };

/** @jest-environment node */
import { chatModel, chatModels, isOfflineTutor, scoringModel } from "@/chat/models";

const models = [{ name: "nomic-embed-text:latest" }, { name: "llama3:latest" }, { name: "orca-mini:latest" }];

describe("models", () => {
  it("L2: chats with orca-mini and scores with llama3, where they are", () => {
    expect(chatModel(models)).toBe("orca-mini:latest");
    expect(scoringModel(models)).toBe("llama3:latest");
  });

  it("C4: chats with the chosen model where the region has it", () => {
    expect(chatModel(models, "llama3:latest")).toBe("llama3:latest");
    expect(chatModel(models, "mistral")).toBe("orca-mini:latest");
  });

  it("takes any model that can chat, and never one for vectors", () => {
    expect(chatModels(models).map(({ name }) => name)).toEqual(["llama3:latest", "orca-mini:latest"]);
    expect(chatModel([{ name: "nomic-embed-text" }, { name: "mistral" }])).toBe("mistral");
    expect(scoringModel([{ name: "mistral" }])).toBe("mistral");
  });

  it("asks for the defaults where no list has come yet", () => {
    expect(chatModel([])).toBe("orca-mini");
    expect(scoringModel([])).toBe("orca-mini");
  });

  it("knows the offline tutor by its family", () => {
    expect(isOfflineTutor([{ name: "orca-mini", details: { family: "offline-tutor" } }])).toBe(true);
    expect(isOfflineTutor([{ name: "orca-mini", details: { family: "llama" } }])).toBe(false);
  });
});

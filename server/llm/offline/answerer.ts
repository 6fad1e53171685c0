/** A prompt as the feature wrote it, without the line that names its task. */
export interface OfflinePrompt {
  system: string;
  user: string;
}

/** Answers one task by rules, the way a good model would: deterministic, the whole answer at once. */
export type OfflineAnswerer = (prompt: OfflinePrompt) => string;

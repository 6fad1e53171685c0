/** What the built-in rules are called wherever a model is named. */
export const offlineModel = 'causeway-offline-rules';

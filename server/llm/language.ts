/** Language of an answer: of event type names and of the words that a model writes. */
export type Language = 'ZH' | 'EN';

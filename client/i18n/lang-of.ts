const han = /\p{Script=Han}/u;

/** The language that a text of a model or of the data is to be read in: its words may be others than the page's. */
export const langOf = (text: string): 'zh-CN' | 'en' => (han.test(text) ? 'zh-CN' : 'en');

/** The number that an id of ours stands for; 0, which nothing has, for a text that is none. */
export const readId = (id: string): number => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0);

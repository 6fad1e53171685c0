/** In everything that the person says; in no word of anybody else. */
export const MARKED = 'zx77';

export const personId = `person_${MARKED}`;

/** Rows like those of the sample, and in each free cell a word that nobody else has. */
export const behaviors = `user_id,action,timestamp,item_id,app_id,media_id,poi_id,duration,text
${personId},browse,2026-01-15 10:00:05,宝马_7系,,懂车帝,,95,
${personId},search,2026-01-15 10:03:11,买什么车好 ${MARKED},汽车之家,,,,
${personId},use_app,2026-01-15 10:05:00,,秘密应用${MARKED},,,60,
${personId},watch_video,2026-01-15 10:10:00,,,秘密频道${MARKED},,60,
${personId},visit_poi,2026-01-17 14:02:09,,,,秘密4S店${MARKED},7200,
${personId},,2026-01-17 16:20:33,,,,,,今天和${MARKED}的朋友去看车"很开心"
${personId},purchase,2026-01-17 16:40:01,宝马_7系,,,宝马4S店,,
${personId},browse,not a time,,,,,,${MARKED}
`;

export const profiles = (age: number): string => `user_id,age,gender,city,interests,text
${personId},${age},男,苏州,"摄影,收藏${MARKED}","住在${MARKED}路的车主"
`;

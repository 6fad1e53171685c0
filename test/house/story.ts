/** A user's small story: seven rows in two sessions, with a purchase. */
export const story = `user_id,action,timestamp,item_id,app_id,media_id,poi_id,duration
u1,browse,2026-01-15 10:00:05,宝马_7系,,懂车帝,,95
u1,search,2026-01-15 10:03:11,宝马7系落地价,汽车之家,,,
u1,compare,2026-01-15 10:10:40,"对比_宝马_7系,奔驰_S级",汽车之家,,,300
u1,visit_poi,2026-01-17 14:02:09,,,,宝马4S店,7200
u1,use_app,2026-01-17 16:20:33,,高德地图,,,600
u1,purchase,2026-01-17 16:40:01,宝马_7系,,,宝马4S店,
u2,browse,2026-01-15 11:00:00,奔驰_S级,,懂车帝,,60
`;

export const profiles = `user_id,age,gender,income,occupation,city,interests,budget,has_car,purchase_intent
u1,34,女,21000,医生,苏州,"摄影,旅游",25,否,首购
empty,40,男,9000,教师,上海,阅读,10,是,无
`;

/** Answer lines that pass the checks, for rows 1–3, 4 and 5. The purchase is left to the rules. */
export const goodLines = [
  'u1|比较车型|2026-01-15 10:00|宝马,奔驰|engagement|1-3\n',
  'u1|到店|2026-01-17 14:02|宝马4S店|conversion|4\n',
  'u1|使用应用|2026-01-17 16:20|高德地图|conversion|5\n',
];

import type { EventTypeEntry } from './types.ts';

/** Code | Chinese name | English name | synonyms in both languages: looking around, buying, owning, the rest of life, turning away. */
const table = `
browse_news | 浏览资讯 | browse news | 浏览, 浏览新闻, 阅读资讯, 看资讯, 浏览汽车资讯, 浏览内容, 阅读文章, 浏览信息, browsing, read news, read articles, browse content, browse car news, browsing news
watch_video | 观看视频 | watch video | 看视频, 看直播, 观看直播, 观看测评, 看测评, watch videos, watched video, video watching, watch review video
view_car | 看车 | view car | 浏览车型, 查看车型, 看车型, 查看详情, 浏览详情, 了解车型, 关注车型, 查看车型详情, view cars, car viewing, view model, view car details, browse cars, browse models, look at cars
search_models | 搜索车型 | search models | 搜索, 搜车, 搜索汽车, 查询车型, 搜索信息, 搜索品牌, search, search cars, search for cars, car search, model search, search car, search model
compare_models | 比较车型 | compare models | 对比车型, 车型对比, 对比, 比较, 比车, 对比配置, 车型比较, compare, compare cars, car comparison, model comparison, comparison, compare model
compare_prices | 比价 | compare prices | 价格对比, 对比价格, 比较价格, price comparison, compare price
read_reviews | 查看口碑 | read reviews | 看口碑, 阅读评价, 查看评价, 看评价, 浏览口碑, read review, check reviews, review reading
view_ad | 浏览广告 | view ad | 看广告, 点击广告, 广告曝光, 观看广告, click ad, ad click, ad view, view ads, see ad
configure_car | 选配 | configure car | 选装配置, 配置车辆, 车辆选配, car configuration, choose options, build car
save_favorite | 收藏 | save favorite | 加入收藏, 收藏车型, 关注, 点赞收藏, favorite, favourite, save favourite, bookmark, add to favorites, add to favourites
share_content | 分享 | share content | 转发, 分享内容, 分享车型, share, forward, sharing
ask_price | 询价 | ask price | 问价, 咨询价格, 查询价格, 查价, 搜索价格, 询问价格, ask for price, price inquiry, price enquiry, request quote, check price, request price
consult | 咨询 | consult | 在线咨询, 咨询客服, 咨询销售, 电话咨询, consultation, inquiry, enquiry, contact sales, ask sales, contact support
submit_lead | 留资 | submit lead | 留下联系方式, 提交留资, 提交线索, lead submission, leave contact, leave contact details, lead
calculate_loan | 计算贷款 | calculate loan | 贷款计算, 了解贷款, 咨询贷款, 购车贷款, loan calculation, check financing, car loan, financing
value_used_car | 旧车估价 | value used car | 二手车估价, 置换评估, 旧车置换, trade-in valuation, trade in, used car valuation
book_test_drive | 预约试驾 | book test drive | 试驾预约, test drive booking, schedule test drive
visit_dealership | 到店 | visit dealership | 到店看车, 到访4S店, 到4S店, 4S店看车, 进店, 访问4S店, 到店访问, dealership visit, visit dealer, dealer visit, visit 4s store, store visit, visit showroom, visit car dealership
test_drive | 试驾 | test drive | 试乘试驾, 参加试驾, 试乘, 到店试驾, test driving, take test drive, test-drove car
add_to_cart | 加购 | add to cart | 加入购物车, 添加购物车, 加购物车, 加购车型, added to cart, add cart, cart addition, adding to cart
place_order | 下订 | place order | 下单, 支付定金, 付定金, 下定, 订车, order, order placed, pay deposit, placed order
purchase | 购买 | purchase | 买车, 购车, 成交, 支付, 付款, 完成购买, 购买车辆, 购买商品, buy, buy car, car purchase, purchase car, bought, buying, payment
pick_up_car | 提车 | pick up car | 交付, 提取新车, car delivery, take delivery, pick up vehicle
service_car | 保养 | service car | 车辆保养, 维修, 车辆维修, 维修保养, 售后服务, car service, maintenance, car maintenance, repair car
insure_car | 车险 | insure car | 购买车险, 车辆保险, 续保, car insurance, renew insurance
refuel | 加油充电 | refuel | 加油, 充电, 车辆充电, charge car, refueling, refuelling, charging
drive_trip | 自驾出行 | road trip | 自驾, 自驾游, 驾车出行, drive, driving trip, self-drive trip
use_app | 使用应用 | use app | 使用APP, 使用软件, 打开应用, 启动应用, 打开APP, 应用使用, app usage, use apps, app use, open app, using app, use application
use_social | 社交互动 | social media | 社交, 聊天, 刷社交, socialize, social, chat, use social media, social networking
navigate | 导航出行 | navigate | 导航, 使用导航, 查看地图, 打车, navigation, use maps, ride hailing
visit_place | 到访地点 | visit place | 到访, 访问地点, 外出, 前往地点, place visit, visit, visit location, visit poi
play_golf | 打高尔夫 | play golf | 高尔夫, 高尔夫运动, 去高尔夫球场, 打高尔夫球, golf, golfing, visit golf club, golf outing
exercise | 运动健身 | exercise | 健身, 运动, 锻炼, workout, gym, fitness, sports
dine | 用餐 | dine | 就餐, 吃饭, 聚餐, 餐厅用餐, 外卖, dining, eat out, meal, have a meal, visit restaurant, order food
shop | 购物 | shop | 逛街, 逛商场, 网购, 线上购物, 商场购物, shopping, online shopping, visit mall, shop online
travel | 旅行 | travel | 旅游, 出差, 住酒店, 旅行出行, trip, travelling, traveling, business trip, stay at hotel
work | 工作办公 | work | 工作, 办公, 上班, 商务办公, working, office work, at work
stay_home | 居家 | stay home | 在家, 回家, 居家休息, at home, be at home, staying home
entertain | 休闲娱乐 | entertainment | 娱乐, 听音乐, 看电影, 玩游戏, 休闲, listen to music, watch film, watch movie, play games, leisure, gaming
study | 学习 | study | 上课, 在线学习, 阅读, learning, take course, read book
manage_money | 理财 | manage money | 投资理财, 金融理财, 查看股票, banking, invest, investing, finance
cancel_order | 取消订单 | cancel order | 退订, 退款, 退车, 取消下单, order cancellation, cancelled order, canceled order, refund, cancel
complain | 投诉 | complain | 抱怨, 投诉维权, 差评, complaint, complaining, bad review
leave | 流失 | churn | 卸载, 卸载应用, 取消关注, 放弃购车, 放弃购买, 停止使用, 离开, churned, uninstall, uninstall app, unsubscribe, unfollow, give up, abandon
`;

/** The vocabulary that a new database starts with. Each name and synonym belongs to one type only. */
export const seedEventTypes: readonly EventTypeEntry[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', zh = '', en = '', synonyms = ''] = line.split(' | ');
    return { code, zh, en, synonyms: synonyms.split(', '), isNew: false };
  });

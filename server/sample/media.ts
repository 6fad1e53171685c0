import type { Catalog } from '../catalog/insert-catalog.ts';

type Media = Catalog['media'][number];

const media = (name: string, type: string, ...tags: string[]): Media => ({ id: name, name, type, tags });

/** Sites and channels where cars are read about and watched, the most used first. */
export const MEDIA: readonly Media[] = [
  media('太平洋汽车', '汽车媒体', '新车资讯', '专业评测', '购车人群'),
  media('今日头条', '新闻资讯', '热点新闻', '算法推荐', '大众人群'),
  media('哔哩哔哩', '视频平台', '长视频', '深度评测', '年轻人群'),
  media('微博', '社交媒体', '热点话题', '明星代言', '年轻人群'),
  media('知乎', '问答社区', '深度讨论', '购车问答', '高知人群'),
];

import type { Catalogue } from '../catalogue.js';

export const notifications: Catalogue['notifications'] = {
  need_matched: '需求“{needTitle}”：{count, plural, other {有 # 项提议适合}}。最高匹配度：{bestScore}（满分 100）',
  offer_matched: '提议“{offerTitle}”：{count, plural, other {有 # 项需求适合}}。最高匹配度：{bestScore}（满分 100）',
  match_suggested: '有一项需求适合贵方提议：“{needTitle}”。国家：{countries}。匹配度：{score}（满分 100）',
  match_interest: '已表示兴趣。需求：“{needTitle}”。提议：“{offerTitle}”',
  match_consent: '已同意交换联系方式。需求：“{needTitle}”。提议：“{offerTitle}”。双方同意后即开放联系方式',
  match_contacts_open: '双方同意洽谈，联系方式已开放。需求：“{needTitle}”。提议：“{offerTitle}”',
  match_agreed: '已同意一项金额。需求：“{needTitle}”。提议：“{offerTitle}”',
  match_declined: '已婉拒。需求：“{needTitle}”。提议：“{offerTitle}”',
  match_withdrawn: '已退出洽谈。需求：“{needTitle}”。提议：“{offerTitle}”',
  project_created: '有一个项目等待双方同意：“{title}”',
  project_agreed: '双方已同意该项目：“{title}”',
  project_cancelled: '该项目已取消：“{title}”',
  need_clarification_asked: '秘书处要求作出澄清。需求：“{needTitle}”',
  need_clarified: '该国已答复问题。需求：“{needTitle}”',
  need_referred: '秘书处已将该需求转交其他机制，去向和理由见其说明。需求：“{needTitle}”',
  need_lapsed: '由于一年内无人确认，该需求已失效，可重新提出：“{needTitle}”',
  need_reconfirm_asked: '请确认该需求依然存在：“{needTitle}”',
  search_found: '有 {count} 条新记录符合您保存的搜索“{search}”',
};

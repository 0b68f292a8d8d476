import type { Catalogue } from '../catalogue.js';

const unknown = (what: string) =>
  `${what}：未知，按一半计{missingGiven, select, yes {。缺少的信息来自：{missing}} other {}}`;

const notMeasured = (what: string) =>
  `${what}：按一半计，{missingGiven, select, yes {未知。缺少的信息来自：{missing}} other {本版模型不予衡量}}`;

export const reasons: Catalogue['reasons'] = {
  THEMES_SHARED:
    '{themesCount, plural, other {# 个共同主题}}：{themes}{nearGiven, select, yes {。与提议所列主题相近：{near}} other {}}',
  THEMES_NEAR: '没有共同主题，但与提议所列主题相近：{near}',
  THEMES_NOT_SHARED: '没有共同主题',
  OFFER_NAMES_COUNTRY:
    '{countriesSeveral, select, yes {提议涵盖下列国家，并至少列明其中之一} other {提议列明该国}}：{countries}',
  OFFER_NAMES_REGION:
    '{countriesSeveral, select, yes {提议涵盖下列国家，其中至少一国属于提议列明的区域或国家组} other {提议列明的区域或国家组包括该国}}：{countries}',
  OFFER_WORLDWIDE: '提议面向全世界，包括：{countries}',
  NO_SHARED_COUNTRY: '提议不涵盖需求中的任何国家',
  COVERS_SHARE: '可满足尚缺部分的 {share}（{shareWhole, select, yes {{lacking}} other {{give}，尚缺 {lacking}}}）',
  COVERS_UNITS: '可满足尚缺部分的 {share}（{unit}：{give}，尚缺 {lacking}）',
  STARTS_IN_TIME: '可按时开始：{days, plural, other {# 天}}可用，{from} – {to}',
  STARTS_LATE: '比需求可开始的时间晚 {delay, plural, other {# 天}}：{days, plural, other {# 天}}可用，{from} – {to}',
  NO_COMMON_TIME: '需求与提议没有共同的日期',
  MODALITIES_SERVED: '既有需求又有提供：{modalities}',
  GRANT_FUNDS_ANY: '赠款可用于任何援助方式，因而包括：{modalities}',
  MODALITIES_NOT_SERVED: '提议不提供所需的任何援助方式',
  LANGUAGE_SHARED: '{languagesCount, plural, other {共同工作语言}}：{languages}',
  LANGUAGE_NOT_SHARED: '没有共同工作语言',
  GENDER_MARKER_MET: '需求的性别标记：{marker}。符合提议的要求：{sought}',
  GENDER_MARKER_BELOW: '需求的性别标记：{marker}。低于提议的要求：{sought}',
  UNKNOWN_THEME: unknown('主题'),
  UNKNOWN_GEOGRAPHY: unknown('地点'),
  UNKNOWN_COVERAGE: unknown('费用份额'),
  UNKNOWN_TIMING: unknown('时间'),
  UNKNOWN_MODALITY: unknown('援助方式'),
  UNKNOWN_LANGUAGE: unknown('工作语言'),
  UNKNOWN_GENDER: unknown('性别标记'),
  UNKNOWN_PRIORITY: notMeasured('国家优先程度'),
  UNKNOWN_MATURITY: notMeasured('需求的准备程度'),
  UNKNOWN_BALANCE: notMeasured('各国之间的均衡'),
  UNKNOWN_TRACK_RECORD: notMeasured('提供方的以往经验'),
  RATE_OLD: '所用汇率已超过 62 天：{currency}，{date}',
  OVERLAP: '当地已有类似工作。匹配度扣减：{deduction}',
  SYNERGY_STOCK_MARKING: '与储存管理一并需求并一并提供：{themes}。匹配度最多增加 5 分（满分 100）',
  ADD_THEME: '如提议也列入该主题，即可匹配：{theme}',
  ADD_COUNTRY: '如提议也涵盖该国，即可匹配：{country}',
  ADD_RECIPIENT: '如提议也面向此类受援方，即可匹配：{recipient}',
  NAME_ORGANISATION: '如需求指明一个有资格接受援助的组织，即可匹配',
  ADD_MODALITY: '如提议也提供该援助方式，即可匹配：{modality}',
  MOVE_START: '如需求于该日开始，即可匹配：{date}',
  FIT_WINDOW: '如工作在此期间进行，即可匹配：{from} – {to}',
  ASK_FOR_LESS: '如需求接受第一部分，即可匹配：{amount}',
  LOWER_MINIMUM: '如提议给予较小金额，即可匹配：{amount}',
  AGREE_AMOUNT: '如双方接受这一较小金额，即可匹配：{amount}',
  ADD_RATE: '如有下列货币的汇率，即可匹配：{currencies}',
  RAISE_GENDER_MARKER: '如需求的性别标记不低于下列数值，即可匹配：{marker}',
};

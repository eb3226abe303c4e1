/** What the page itself says, in the language the browser asks for. */
const english = {
  tagline: 'The policy that is published is the policy that runs',
  asker: 'Who is asking',
  askingAs: 'Asking as',
  visitor: 'Visitor',
  signedIn: 'Holder of the token',
  token: 'Access token',
  tokenHint: 'Kept on this page only, and gone when you close it. Empty: you ask as a visitor.',
  useToken: 'Use',
  questions: 'Questions to ask',
  asPersona: (name) => `as ${name}`,
  privacy: 'Privacy of this answer',
  answerTo: (name) => `Answered to: ${name}`,
  askFirst:
    'Ask something. For each restricted field of the query, this tells who could ever see it, and by which article.',
  failed: 'There is no answer to explain.',
  nothingRestricted: 'Nothing this query asks for is restricted.',
  openTo: 'Can be seen by',
  openToNobody: 'Seen by no one here.',
  under: 'under',
  caution:
    'A null is a value that is hidden, or one that is not there: the answer does not tell which. This list follows from the query alone, not from any row.',
  notJson: (status) => `The server answered ${status}, and not in JSON.`,
  loadFailed: 'The explorer could not load: ',
  newTab: '# Ctrl-Enter runs the query. Ctrl-Space suggests.\n\n',
};

const japanese = {
  tagline: '公開している方針が、そのまま動いています',
  asker: '誰として尋ねるか',
  askingAs: '現在',
  visitor: '訪問者',
  signedIn: 'トークンの持ち主',
  token: 'アクセストークン',
  tokenHint: 'このページの中だけで使い、閉じると消えます。空欄なら訪問者として尋ねます。',
  useToken: '使う',
  questions: '用意した質問',
  asPersona: (name) => `${name}として`,
  privacy: 'この回答とプライバシー',
  answerTo: (name) => `回答の相手：${name}`,
  askFirst: '質問を実行してください。閲覧が制限された項目ごとに、誰がどの条項によって見ることができるかを示します。',
  failed: '説明できる回答がありません。',
  nothingRestricted: 'この質問に、閲覧が制限された項目はありません。',
  openTo: '見ることができるのは',
  openToNobody: 'ここでは誰にも表示されません。',
  under: '根拠',
  caution:
    'null は、隠された値のこともあれば、値がないこともあります。回答からは区別できません。この一覧は質問の文だけで決まり、個々のデータによりません。',
  notJson: (status) => `サーバーの応答（${status}）が JSON ではありません。`,
  loadFailed: '画面を読み込めませんでした：',
  newTab: '# Ctrl-Enter で実行、Ctrl-Space で候補\n\n',
};

export const language = navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
export const words = language === 'ja' ? japanese : english;

/** The reader's text of something said once for all, or once in each language. */
export const said = (text) => (typeof text === 'string' ? text : (text?.[language] ?? ''));

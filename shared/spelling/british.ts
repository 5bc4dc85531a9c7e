const single: Readonly<Record<string, string>> = {
  cheque: 'check',
  cheques: 'checks',
  programme: 'program',
  programmes: 'programs',
  tyre: 'tire',
  tyres: 'tires',
  kerb: 'curb',
  kerbs: 'curbs',
  sceptical: 'skeptical',
  ageing: 'aging',
  enrol: 'enroll',
  enrolment: 'enrollment',
  fulfil: 'fulfill',
  fulfilment: 'fulfillment',
  instalment: 'installment',
  instalments: 'installments',
  wilful: 'willful',
  wilfully: 'willfully',
};

const turns: readonly (readonly [RegExp, string])[] = [
  // favour, honoured, labourers
  [/our(?=(?:s|ed|ing|able|ably|er|ers|ful|less|ite|ites|ist|ists|hood|y|ly)?$)/, 'or'],
  // organise, realised, authorisation
  [/is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational|able)$)/, 'iz'],
  // analyse
  [/ys(?=(?:e|es|ed|er|ers|ing)$)/, 'yz'],
  // centre, theatres
  [/re(?=s?$)/, 'er'],
  // defence, licences
  [/enc(?=(?:e|es)$)/, 'ens'],
  // practise
  [/is(?=(?:e|es|ed|ing)$)/, 'ic'],
  // travelled, counselling
  [/ll(?=(?:ed|ing|er|ers)$)/, 'l'],
  // judgement, acknowledgements
  [/gement(?=s?$)/, 'gment'],
  // paediatric, archaeology
  [/ae/, 'e'],
];

/** American spellings that a British one may stand for; none where it has no such ending. In small letters. */
export function americanFor(word: string): string[] {
  const known = single[word];
  const turned = turns.flatMap(([british, american]) =>
    british.test(word) ? [word.replace(british, american)] : [],
  );
  return known === undefined ? turned : [known, ...turned];
}

/** Words of Settings, Shorthand. */
export const shorthand = {
  // features/settings/shorthand/shorthand-forms.tsx
  addPhrase: 'Add a phrase',
  trigger: 'Trigger',
  standsFor: 'Stands for',
  writeWordsThatItStands: 'Write the words that it stands for.',
  addNickname: 'Add a nickname',
  nickname: 'Nickname',
  chooseMatter: 'Choose the matter.',
  phraseKept: (trigger: string) => `;${trigger} kept.`,
  nicknameKept: (trigger: string) => `${trigger} kept.`,

  // features/settings/shorthand/shorthand-section.tsx
  readingPhrasesAndNicknames: 'Reading phrases and nicknames',
  matterThat: 'A matter that is not on this laptop',
  phrasesOfYourOwn: 'Phrases of your own',
  howPhrasesWork:
    'Type ; and the trigger in quick entry or in notes, and the whole words stand in the narrative. A trigger of your own comes before a standard one.',
  noneYet: 'None yet.',
  standardPhrases: (count: number) => `Standard phrases: ${count}`,
  standardPhrasesSection: 'Standard phrases',
  nicknamesOfMatters: 'Nicknames of matters',
  howNicknamesWork:
    'A nickname names its matter as the caption does: at the beginning of the line, after @, and in every search of matters.',

  // features/settings/shorthand/shorthand-table.tsx
  takenAway: (shown: string) => `${shown} taken away.`,
  actions: 'Actions',
  change: (shown: string) => `Change ${shown}`,
  takeAway: (shown: string) => `Take away ${shown}`,
};

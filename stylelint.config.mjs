/** Colours live in tokens.css; every length and side is logical, so that Arabic needs no second sheet. */
export default {
  plugins: ['stylelint-use-logical'],
  rules: {
    'csstools/use-logical': 'always',
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla'],
    'declaration-no-important': true,
    'no-duplicate-selectors': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'block-no-empty': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'unit-no-unknown': true,
    'selector-max-id': 0,
  },
  overrides: [{ files: ['**/tokens.css'], rules: { 'color-no-hex': null, 'function-disallowed-list': null } }],
};

// html-validate on top of the checker of W3C: what is valid and still not good. Every rule that is off says why.
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A frame that scrolls is a region so that it can be named and reached by keyboard. As <section> it would be
    // a chapter for the search and for the outline.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Marks of a catalogue may have a dot (S1.1), and HTML forbids only white space in an id (WHATWG HTML, 3.2.6).
    'valid-id': ['error', { relaxed: true }],
    // The limit of 70 characters is advice for search engines; names of offices and documents are as long as they are.
    'long-title': 'off',
  },
};

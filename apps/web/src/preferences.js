// Runs before the first paint, so that nobody sees the wrong language's direction or a white flash at night.
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  var known = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
  var wanted = [read('tandem.language')].concat(navigator.languages || []);
  var language = 'en';
  for (var i = 0; i < wanted.length; i += 1) {
    var short = String(wanted[i]).slice(0, 2).toLowerCase();
    if (known.indexOf(short) !== -1) {
      language = short;
      break;
    }
  }
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  var theme = read('tandem.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (theme === 'contrast') root.dataset.contrast = 'more';
})();

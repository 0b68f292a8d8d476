/**
 * What lists of stolen passwords begin with, folded to lower-case letters and digits: whole passwords of fifteen
 * characters and more, and the pieces that longer ones are commonly put together from.
 */
export const BLOCKED_PASSWORDS: ReadonlySet<string> = new Set(
  `correcthorsebatterystaple maytheforcebewithyou thequickbrownfox thequickbrownfoxjumpsoverthelazydog
  tobeornottobethatisthequestion nevergonnagiveyouup supercalifragilisticexpialidocious onceuponatimeinalandfarfaraway
  iwillalwaysloveyou theanswertolifetheuniverseandeverything inthebeginninggodcreated pleaseletmeinnow
  mypasswordispassword thisismypassword thisisapassword thisisasecret iforgotmypassword nopasswordrequired
  donttellanyonemypassword abcdefghijklmnopqrstuvwxyz 1qaz2wsx3edc4rfv 1qaz2wsx3edc4rfv5tgb zaq12wsxcde34rfv
  qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdfghjklqwertyuiop q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0
  1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o0p azertyuiopqsdfgh azertyuiopqsdfghjklm qwertzuiopasdfgh lovelovelovelove
  jesuschristislord jesusismysaviour godisgoodallthetime mymotherismyhero iloveyousomuch iloveyouforever
  iloveyoumorethan footballisforlife manchesterunited liverpoolfootballclub realmadridclubdefutbol`.split(/\s+/),
);

/** Pieces; the longer ones first, so that "passwords" goes before "password". */
export const COMMON_PIECES: readonly string[] =
  `administrator qwertyuiop asdfghjkl basketball california changeme chocolate christmas computer elephant football
  baseball iloveyou internet letmein liverpool manchester michael mypassword passw0rd passwords password passwort
  motdepasse contrasena contraseña parola пароль йцукен mima princess qwertzuiop azertyuiop qwerty qwertz azerty
  qazwsx asdfgh zxcvbnm zxcvbn secret security sunshine superman starwars summer winter spring autumn monday friday
  january february september october november december test testing trustno1 welcome whatever admin root user login
  guest master monkey dragon shadow batman flower freedom hello hunter jordan killer lovely jesus access michelle
  charlie donald george thomas robert daniel jessica ashley nicole soccer hockey tigger ginger cookie cheese orange
  purple pepper banana buster pokemon google facebook linkedin samsung default temporary temp demo sample example
  system server database love baby angel family please`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

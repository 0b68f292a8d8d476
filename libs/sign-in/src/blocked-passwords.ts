const list = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);

/**
 * What people choose when fifteen characters are asked for, as lists of stolen passwords and advice on good ones show it:
 * sayings, songs, prayers and examples from the press, folded to lower-case letters and digits. What is only added to
 * them is not a password either.
 */
export const BLOCKED_PASSWORDS: readonly string[] = list(
  `correcthorsebatterystaple maytheforcebewithyou thequickbrownfoxjumpsoverthelazydog thequickbrownfox
  tobeornottobethatisthequestion tobeornottobe nevergonnagiveyouup supercalifragilisticexpialidocious
  onceuponatimeinalandfarfaraway onceuponatime iwillalwaysloveyou theanswertolifetheuniverseandeverything
  inthebeginninggodcreated pleaseletmeinnow mypasswordispassword thisismypassword thisisapassword thisisasecret
  thisisaverylongpassword thisisastrongpassword averylongpassword mysecurepassword iforgotmypassword
  nopasswordrequired donttellanyonemypassword idontknowmypassword youshallnotpass opensesame iamyourfather
  thetruthisoutthere livelongandprosper winteriscoming valarmorghulis allyourbasearebelongtous
  lifeislikeaboxofchocolates houstonwehaveaproblem theresnoplacelikehome heylookatmyhorse idonthaveapassword
  jesuschristislord jesusismysaviour jesuslovesme godisgoodallthetime thelordismyshepherd ourfatherwhoartinheaven
  ihaveadream wethepeople weholdthesetruths godsavetheking godsavethequeen liberteegalitefraternite
  mymotherismyhero iloveyousomuch iloveyouforever iloveyoumorethan footballisforlife manchesterunited
  liverpoolfootballclub realmadridclubdefutbol fcbarcelona youllneverwalkalone bayernmunchen
  jetaimepourtoujours teamoparasiempre tequieromucho ichliebedich olvidemicontrasena estaesmicontrasena
  ceciestmonmotdepasse jaioubliemonmotdepasse abracadabra hakunamatata bismillahirrahmanirrahim allahuakbar
  мойсекретныйпароль этомойпароль ятебялюблю бытьилинебыть 床前明月光 我爱你一生一世
  بسماللهالرحمنالرحيم kungfupanda harrypotter lordoftherings starwarsepisode theempirestrikesback`,
);

/** Where a password is used: what somebody would try here first, in whatever order. */
export const THIS_SYSTEM: readonly string[] = list(
  `tandem smallarms lightweapons programmeofaction programofaction internationaltracing tracinginstrument
  unitednations disarmament unoda firearms firearm weapons ammunition armoury assistance matchmaking
  ministry government embassy permanentmission mission republic secretariat donor`,
);

/** Words, names and runs of keys that longer passwords are commonly put together from. */
export const COMMON_PIECES: readonly string[] = list(
  `administrator administrador administrateur qwertyuiop asdfghjkl basketball california changeme chocolate christmas
  computer elephant football baseball iloveyou internet letmein liverpool manchester michael mypassword passw0rd
  passwords password passwort motdepasse contrasena parola пароль йцукен mima princess qwertzuiop azertyuiop qwerty
  qwertz azerty qazwsx asdfgh zxcvbnm zxcvbn secret security sunshine superman starwars summer winter spring autumn
  monday tuesday wednesday thursday friday saturday sunday january february march april august september october
  november december test testing trustno1 welcome bienvenue bienvenido willkommen whatever admin root user login guest
  master monkey dragon shadow batman flower freedom hello hunter jordan killer lovely jesus access michelle charlie
  donald george thomas robert daniel jessica ashley nicole jennifer matthew anthony andrew joshua william alexander
  benjamin christopher elizabeth stephanie samantha patricia margaret mohammed muhammad mohamed ahmed fatima maria
  carlos sergei natasha soccer hockey tigger ginger cookie cheese orange purple pepper banana buster pokemon google
  facebook linkedin samsung microsoft windows office android iphone default temporary temp demo sample example system
  server database network wireless router love baby angel family please always forever
  amor bonjour soleil amour hola estrella mariposa привет любовь солнце москва woaini`,
);

/** How people prove who they are: passwords, second factors, sessions, tokens, and limits on trying. */
export { SignInModule } from './sign-in.module.js';

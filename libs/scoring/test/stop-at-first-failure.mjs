// For runs that only ask whether a law fails: the smallest example is not looked for.
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

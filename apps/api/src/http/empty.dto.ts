/** The body of a step that needs nothing but the step: left out, or an empty object. */
export class EmptyDto {}

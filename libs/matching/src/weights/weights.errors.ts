/** No organisation that the viewer works in. */
export class WeightsNotFound extends Error {
  readonly code = 'WEIGHTS_NOT_FOUND';
  constructor() {
    super('You do not serve in an organisation with this id.');
  }
}

/** The viewer may see the weights but not set them. */
export class WeightsNotYours extends Error {
  readonly code = 'WEIGHTS_NOT_YOURS';
  constructor() {
    super("A State's weights are set by a point of contact who endorses its needs, a donor's by an approver.");
  }
}

/** Somebody has set the weights since they were read. */
export class WeightsChangedSince extends Error {
  readonly code = 'WEIGHTS_CHANGED';
  constructor() {
    super('The weights have changed since you read them. Read them again and repeat your change.');
  }
}

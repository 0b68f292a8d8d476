/** Takes the reader to a field by its JSON pointer; labels carry the field's name. Nothing where the form has no such field. */
export function focusField(form: HTMLElement, pointer: string): void {
  const name = pointer.split('/')[1] ?? '';
  const mark = form.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const group = mark?.closest('fieldset, [role="group"], [role="radiogroup"]');
  const control =
    mark?.closest('label')?.control ?? group?.querySelector<HTMLElement>('input, select, textarea, button');
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
}

import { Injectable, type PipeTransform } from '@nestjs/common';
import { ROLES, type Role } from '@tandem/accounts';
import { NotFound } from '../http/http.errors.js';

/** A function in a path; one that does not exist is an address that does not exist. */
@Injectable()
export class RolePipe implements PipeTransform<string, Role> {
  transform(value: string): Role {
    const role = ROLES.find((known) => known === value);
    if (!role) throw new NotFound('There is no such function.');
    return role;
  }
}

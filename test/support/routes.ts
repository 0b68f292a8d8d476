import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  HALF_SIGNED_IN,
  IN_PERSON,
  PERMISSION,
  PUBLIC,
  SIGNED_IN,
} from '../../apps/api/src/http/permissions.decorator.js';

/** A route that the framework knows, with what it declares. */
export interface Route {
  /** "GET /needs/:id", without the prefix. */
  name: string;
  declared: string[];
  permission: unknown;
  isPublic: boolean;
}

/** All routes of the application, from its controllers' own metadata. */
export function routesOf(app: NestExpressApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOfController(metatype) : []));
}

function routesOfController(controller: { prototype?: unknown }): Route[] {
  const bases = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((key) => {
    const handler = prototype[key]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const declares = (what: string): unknown =>
      Reflect.getMetadata(what, handler) ?? Reflect.getMetadata(what, controller);
    const declared = [PUBLIC, SIGNED_IN, IN_PERSON, HALF_SIGNED_IN, PERMISSION].filter(
      (what) => declares(what) !== undefined,
    );
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string;
    return bases.map((base) => ({
      name: `${RequestMethod[method]} /${[base, path].join('/').split('/').filter(Boolean).join('/')}`,
      declared,
      permission: declares(PERMISSION),
      isPublic: declared.includes(PUBLIC),
    }));
  });
}

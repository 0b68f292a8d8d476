import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Response } from 'express';

type SchemaObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const text = { type: 'string' };
const PROBLEM: SchemaObject = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: text,
    detail: text,
    requestId: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { ...text, description: 'RFC 6901' }, code: text, detail: text },
      },
    },
  },
};

/**
 * Serves `/api/v1/openapi.json` (OpenAPI 3.1), made from controllers and DTOs when it is first asked for: it takes about a
 * second, which no start should wait for.
 */
export function serveDescription(app: NestExpressApplication): void {
  let description: Promise<OpenAPIObject> | undefined;
  app.getHttpAdapter().get('/api/v1/openapi.json', async (_request: unknown, response: unknown) => {
    description ??= describe(app);
    (response as Response).json(await description);
  });
}

async function describe(app: NestExpressApplication): Promise<OpenAPIObject> {
  const { default: metadata } = await import('./metadata.js');
  await SwaggerModule.loadPluginMetadata(metadata);
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tandem')
    .setDescription(
      "Matches States' needs for assistance under the UN Programme of Action on small arms with what donors offer.",
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'npx tandem token create' })
    .addCookieAuth('__Host-tandem')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .addGlobalResponse({
      status: 'default',
      description: 'A problem (RFC 9457). `code` is stable; `errors` says where input is wrong.',
      content: { 'application/problem+json': { schema: PROBLEM } },
    })
    .build();
  return SwaggerModule.createDocument(app, about);
}

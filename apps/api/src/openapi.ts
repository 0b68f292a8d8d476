import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Response } from 'express';
import metadata from './metadata.js';

/** Serves `/api/v1/openapi.json` (OpenAPI 3.1), made from controllers and DTOs. */
export async function serveDescription(app: NestExpressApplication): Promise<void> {
  await SwaggerModule.loadPluginMetadata(metadata);
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tandem')
    .setDescription(
      "Matches States' needs for assistance under the UN Programme of Action on small arms with what donors offer.",
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  const description = SwaggerModule.createDocument(app, about);
  app.getHttpAdapter().get('/api/v1/openapi.json', (_request: unknown, response: unknown) => {
    (response as Response).json(description);
  });
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('people')
export class Person {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** Lower case; unique. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Of the mails to the person; one of the six. */
  @Column({ type: 'text', default: 'en' })
  language?: string;

  /** argon2id; null until a one-time link was redeemed. */
  @Column({ type: 'text', name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  /** A demonstration person of the sample data. */
  @Column({ type: 'boolean' })
  demo!: boolean;
}

import type { Catalogue } from '../catalogue.js';

export const notifications: Catalogue['notifications'] = {
  need_matched:
    'Потребность «{needTitle}»: {count, plural, one {подходит # предложение} few {подходят # предложения} many {подходят # предложений} other {подходят # предложения}}. Лучшая оценка: {bestScore} из 100',
  offer_matched:
    'Предложение «{offerTitle}»: {count, plural, one {подходит # потребность} few {подходят # потребности} many {подходят # потребностей} other {подходят # потребности}}. Лучшая оценка: {bestScore} из 100',
  match_suggested:
    'Вашему предложению подходит потребность: «{needTitle}». Страны: {countries}. Оценка: {score} из 100',
  match_interest: 'Проявлен интерес. Потребность: «{needTitle}». Предложение: «{offerTitle}»',
  match_consent:
    'Согласие обменяться контактами. Потребность: «{needTitle}». Предложение: «{offerTitle}». Контакты откроются, когда согласятся обе стороны',
  match_contacts_open:
    'Обе стороны согласны на переговоры: контакты открыты. Потребность: «{needTitle}». Предложение: «{offerTitle}»',
  match_agreed: 'Дано согласие на сумму. Потребность: «{needTitle}». Предложение: «{offerTitle}»',
  match_declined: 'Отклонено. Потребность: «{needTitle}». Предложение: «{offerTitle}»',
  match_withdrawn: 'Выход из переговоров. Потребность: «{needTitle}». Предложение: «{offerTitle}»',
  match_lapsed: 'Срок истёк: продвижения не было. Потребность: «{needTitle}». Предложение: «{offerTitle}»',
  match_duplicate: 'Отмечено как дубликат. Потребность: «{needTitle}». Предложение: «{offerTitle}»',
  match_answer_due:
    'Другая сторона всё ещё ждёт вашего ответа. Потребность: «{needTitle}». Предложение: «{offerTitle}»',
  match_message: 'Сообщение от другой стороны. Потребность: «{needTitle}». Предложение: «{offerTitle}»',
  project_created: 'Проект ждёт согласия обеих сторон: «{title}»',
  project_agreed: 'Обе стороны согласовали проект: «{title}»',
  project_cancelled: 'Проект отменён: «{title}»',
  need_acknowledge_late: 'Не подтверждена в срок: потребность «{needTitle}», представленная {since}, ждёт секретариата',
  need_circulate_late:
    'Не распространена в срок: подлинность потребности «{needTitle}» подтверждена {since}, она ждёт координационного пункта',
  need_response_made: 'Сводный ответ № {number} на потребность «{needTitle}» готов',
  need_orphaned: 'За 60 дней ни одна сторона, оказывающая помощь, не проявила интереса: «{needTitle}»',
  needs_unanswered:
    'Вашего ответа {count, plural, one {ждёт # потребность} few {ждут # потребности} many {ждут # потребностей} other {ждут # потребности}}. Дольше всех, с {since}: «{needTitle}»',
  need_clarification_asked: 'Секретариат просит дать пояснение. Потребность: «{needTitle}»',
  need_clarified: 'Государство ответило на вопрос. Потребность: «{needTitle}»',
  need_referred:
    'Секретариат передал потребность в другую инстанцию; в его примечании сказано, куда и почему. Потребность: «{needTitle}»',
  need_lapsed:
    'Потребность утратила силу, так как никто не подтверждал её в течение года. Её можно возобновить: «{needTitle}»',
  need_reconfirm_asked: 'Просьба подтвердить, что потребность сохраняется: «{needTitle}»',
  search_found:
    'Сохраненному поиску «{search}» {count, plural, one {соответствует # новая запись} few {соответствуют # новые записи} many {соответствуют # новых записей} other {соответствует # новой записи}}',
  project_started: 'Осуществление проекта началось: «{title}»',
  project_suspended: 'Проект приостановлен: «{title}»',
  project_resumed: 'Проект возобновлён: «{title}»',
  project_completed: 'Работы по проекту завершены; ожидаются заключительные доклады: «{title}»',
  project_final_accepted: 'Заключительные доклады по проекту приняты: «{title}»',
  project_evaluated: 'Проведена оценка проекта: «{title}»',
  project_closed: 'Проект закрыт: «{title}»',
  project_paid: 'Зарегистрирован платёж по проекту: «{title}»',
  report_due: 'Доклад по проекту должен быть представлен до {date}: «{title}»',
  report_overdue: 'Доклад по проекту просрочен с {date}: «{title}»',
  report_submitted: 'Представлен доклад по проекту: «{title}»',
  report_returned: 'Доклад по проекту возвращён на доработку: «{title}»',
  report_accepted: 'Доклад по проекту принят: «{title}»',
  feedback_asked: 'Просьба дать отзыв о проекте до {date}: «{title}»',
  feedback_given: 'Другая сторона дала отзыв о проекте: «{title}»',
};

/**
 * What is done about a delivery and about a question: {@link
 * dev.sekisho.gate.bot.work.DeliveryHandler}, {@link dev.sekisho.gate.bot.work.QuestionHandler}.
 */
@NullMarked
package dev.sekisho.gate.bot.work;

import org.jspecify.annotations.NullMarked;

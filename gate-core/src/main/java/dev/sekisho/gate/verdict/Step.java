package dev.sekisho.gate.verdict;

/**
 * One step on the way to yes.
 *
 * @param control the control that it would satisfy
 * @param fix what to do, and who can do it
 * @param owner who answers for the control
 */
public record Step(ControlName control, String fix, String owner) {}

package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Login;
import java.util.Optional;

/**
 * What the gate itself is called at GitHub. What it published is no evidence for its next answer.
 *
 * @param login the account that reviews and comments
 * @param app the App that writes check runs; empty for a token
 * @param check what the names of its check runs, or the contexts of its statuses, begin with; the
 *     base branch follows
 */
public record Own(Login login, Optional<AppSlug> app, CheckName check) {}

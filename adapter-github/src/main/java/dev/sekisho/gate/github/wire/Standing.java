package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;

/**
 * How a pull request stands now.
 *
 * @param head its head
 * @param base where it wants to go
 * @param open whether it is still open
 */
public record Standing(HeadSha head, BranchName base, boolean open) {}

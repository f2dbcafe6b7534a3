package dev.sekisho.gate.release;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;

/**
 * What an executor is asked to do: bring one commit of one service to one environment.
 *
 * @param run under which id
 * @param repository where the commit is
 * @param service which service
 * @param environment where to
 * @param sha what to deploy
 */
public record DeployOrder(
    RunId run,
    RepositoryName repository,
    ServiceName service,
    EnvironmentName environment,
    HeadSha sha) {}

package org.baoku.archive.account;

/// What a write was about, by the route or the command; the database derives it. The names are part of
/// message keys.
public enum AuditKind {
    SIGN_IN,
    PAGE,
    PERSON,
    WORDS,
    INTAKE,
    ACCOUNT,
    SYSTEM,
    COMMAND,
    OTHER
}

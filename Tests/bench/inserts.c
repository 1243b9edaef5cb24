// Durable inserts without anything of ours between: SQLite as the C library gives it, with the pragmas Stip uses.
// Usage: inserts N FILE. Prints the seconds.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *db;

static void check(int code) {
    if (code == SQLITE_OK || code == SQLITE_DONE) return;
    fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    exit(1);
}

static sqlite3_stmt *prepare(const char *text) {
    sqlite3_stmt *statement;
    check(sqlite3_prepare_v2(db, text, -1, &statement, NULL));
    return statement;
}

static void run(sqlite3_stmt *statement) {
    check(sqlite3_step(statement));
    check(sqlite3_reset(statement));
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    int count = atoi(argv[1]);
    check(sqlite3_open(argv[2], &db));
    check(sqlite3_exec(db, "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on", NULL, NULL, NULL));
    check(sqlite3_exec(db, "create table meting (id text primary key not null, tekst text not null)", NULL, NULL, NULL));

    sqlite3_stmt *begin = prepare("begin immediate"), *commit = prepare("commit");
    sqlite3_stmt *insert = prepare("insert into meting (id, tekst) values (?, ?)");
    char text[200];
    memset(text, 'x', sizeof text);

    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int number = 0; number < count; number++) {
        char id[16];
        int length = snprintf(id, sizeof id, "%d", 1000000000 + number);
        run(begin);
        check(sqlite3_bind_text(insert, 1, id, length, SQLITE_TRANSIENT));
        check(sqlite3_bind_text(insert, 2, text, sizeof text, SQLITE_TRANSIENT));
        run(insert);
        run(commit);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.6f\n", (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9);
    return 0;
}

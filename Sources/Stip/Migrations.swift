import Database

/// Every migration in the order in which it runs. Add at the end; what was released is never changed.
let migrations: [Migration] = [
    .historie,
    .toegang,
    .organisatie,
    .documenten,
    .scan,
    .zoeken,
    .beleidscyclus,
    .historieketen,
    .rollen,
    .oordeel,
    .accounts,
    .post,
    .themas,
    .nakijken,
    .dubbellezing,
    .planregister,
    .toets,
    .plaatversies,
    .passage,
    .longlist,
    .historiefilters,
    .stemmen,
    .uitslag,
    .leesbeurt,
]

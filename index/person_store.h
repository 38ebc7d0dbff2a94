// People and the names that tell them, there and back. Part of LinkStore.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/person.h"
#include "index/sqlite.h"

namespace minutebook {

// Works within the caller's transaction, on the connection's thread.
class PersonStore {
public:
    explicit PersonStore(Database& db);

    std::vector<NameUse> names(std::int64_t paper);  // throws IndexError where its references are damaged
    std::vector<Person> people();                    // by id, as they were last written

    void put(const Person& person);
    void drop(const Person& person);

private:
    Statement authors_, contacts_, movers_, references_, people_, spellings_, put_person_, put_spelling_, drop_person_,
        drop_spelling_;
};

}  // namespace minutebook

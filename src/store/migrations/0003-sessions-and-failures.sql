-- Sessions of before do not know the version of their account: they end here, and their persons sign in again.
delete from "session";

alter table "session" add column "account_version" integer not null;

alter table "session" add column "address" text not null;

alter table "sign_in_failure" rename column "login" to "subject";

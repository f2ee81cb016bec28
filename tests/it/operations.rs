//! What keeps an installation running: backups, the check of what must hold, numbers for monitors, the emblem.

mod backup;
mod check;
mod damage;
mod emblem;
mod files;
mod metrics;
mod noise;
mod saboteur;

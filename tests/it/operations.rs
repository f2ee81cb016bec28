//! What keeps an installation running: backups, numbers for monitors, the emblem.

mod backup;
mod damage;
mod emblem;
mod files;
mod metrics;
mod noise;
